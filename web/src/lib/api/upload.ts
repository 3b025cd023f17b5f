import { withResolvers } from '../promise';
import { ApiError } from './ApiError';
import { credentials } from './credentials';
import { randomKey } from './randomKey';
import { messageOf } from './request';

/** Sends a form with files. XMLHttpRequest, because fetch does not tell how far an upload is. */
export function upload<T>(path: string, form: FormData, onProgress: (part: number) => void): Promise<T> {
  const { promise, resolve, reject } = withResolvers<T>();
  const request = new XMLHttpRequest();
  request.open('POST', `/api/1.0${path}`);
  request.responseType = 'json';
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Idempotency-Key', randomKey());
  const csrf = credentials.csrf();
  if (csrf) request.setRequestHeader('X-CSRF-Token', csrf);
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  request.onerror = () => reject(new ApiError(0, ''));
  request.onload = () => {
    const body: unknown = request.response;
    if (request.status >= 200 && request.status < 300) resolve((body as { data: T }).data);
    else reject(new ApiError(request.status, messageOf(body)));
  };
  request.send(form);
  return promise;
}
