/** Where a gateway serves a stored file; with `:id` for the id it is the route. */
export function downloadPath(attachmentId: string): string {
  return `/api/v2/downloads/${attachmentId}`;
}

/** Where the smaller picture of an image is. */
export function thumbnailPath(attachmentId: string): string {
  return `/thumbnails/${attachmentId}`;
}

/** Where the bytes of an announced file are PUT. */
export function uploadPath(attachmentId: string): string {
  return `/uploads/${attachmentId}`;
}
