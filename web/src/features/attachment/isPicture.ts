import type { Attachment } from './attachments';

/** A file that browsers draw, and the address to draw it from. */
export type Picture = Attachment & { view_url: string };

export const isPicture = (file: Attachment): file is Picture =>
  file.view_url !== null && /^image\/(png|jpeg|gif|webp|avif)/.test(file.content_type ?? '');
