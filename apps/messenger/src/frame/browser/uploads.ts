type Destination = { readonly id: string; readonly url: string; readonly headers: Readonly<Record<string, string>> };
type UploadListener = {
  readonly onProgress: (id: string, share: number) => void;
  readonly onEnd: (id: string, ok: boolean) => void;
};

/** The bytes of pictures on their way, by the id of their message. */
export type Uploads = {
  readonly hold: (id: string, file: Blob) => void;
  readonly start: (destination: Destination) => void;
  readonly abort: (id: string) => void;
  /** Whether there was anything to let go. */
  readonly release: (id: string) => boolean;
};

/** Sends by XMLHttpRequest: fetch does not tell how far an upload has come. */
export function createUploads(listener: UploadListener): Uploads {
  const files = new Map<string, Blob>();
  const running = new Map<string, XMLHttpRequest>();

  function end(id: string, ok: boolean): void {
    running.delete(id);
    listener.onEnd(id, ok);
  }

  return {
    hold: (id, file) => void files.set(id, file),
    start({ id, url, headers }) {
      const file = files.get(id);
      if (!file) {
        listener.onEnd(id, false);
        return;
      }
      const request = new XMLHttpRequest();
      request.open('PUT', url);
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
      request.setRequestHeader('Content-Type', file.type);
      request.upload.onprogress = ({ loaded, total }) => listener.onProgress(id, total > 0 ? loaded / total : 0);
      request.onload = () => end(id, request.status >= 200 && request.status < 300);
      request.onerror = () => end(id, false);
      running.set(id, request);
      request.send(file);
    },
    abort(id) {
      running.get(id)?.abort();
      running.delete(id);
    },
    release: (id) => files.delete(id),
  };
}
