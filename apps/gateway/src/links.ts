import { downloadPath, thumbnailPath, uploadPath } from '@rejoin/auth/file-paths';
import { checkLink, signLink } from '@rejoin/auth/signed-link';
import type { AttachmentLink } from '@rejoin/protocol/down/message-body';
import type { Clock } from '@rejoin/use-cases/ports/clock';

/** How long a link works at least. Its end is rounded up to a multiple of this, so that a browser can keep what it fetched. */
const LINK_MS = 10 * 60_000;

/** Some clients name the whole address, as for a proxy (RFC 9112, section 3.2.2). */
const HOST = /^https?:\/\/[^/?#]*/i;

export type Links = ReturnType<typeof createLinks>;

/** Signed addresses of files: whoever has one may use it until it ends. */
export function createLinks(options: {
  readonly authSecret: string;
  readonly publicUrl: () => string;
  readonly clock: Clock;
}) {
  const { authSecret, publicUrl, clock } = options;

  function sign(path: string): string {
    const expiresAt = Math.ceil(clock() / LINK_MS + 1) * LINK_MS;
    return publicUrl() + signLink(authSecret, { path, expiresAt });
  }

  return {
    /** Where a file and the smaller picture beside it are read. */
    of: (id: string): AttachmentLink => ({
      id,
      url: sign(downloadPath(id)),
      thumbnailUrl: sign(thumbnailPath(id)),
    }),
    uploadUrl: (attachmentId: string) => sign(uploadPath(attachmentId)),
    downloadUrl: (attachmentId: string) => sign(downloadPath(attachmentId)),
    /** Judges the target of a request as it came in. */
    check: (target: string) => checkLink(authSecret, target.replace(HOST, ''), clock()),
  };
}
