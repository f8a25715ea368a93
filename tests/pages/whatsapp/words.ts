import { options } from '../shared/world';

const EN = {
  typeTo: 'Type to',
  search: 'Ask or search',
  send: 'Send',
  voice: 'Voice message',
  caption: 'Add a caption',
  reply: 'Add a reply',
  status: 'Type a status',
  edit: 'Edit message',
  attach: 'Attach',
};

export type Words = typeof EN;

const UR: Words = {
  typeTo: 'پیغام لکھیں:',
  search: 'تلاش کریں',
  send: 'بھیجیں',
  voice: 'صوتی پیغام',
  caption: 'کیپشن شامل کریں',
  reply: 'جواب شامل کریں',
  status: 'اسٹیٹس لکھیں',
  edit: 'پیغام میں ترمیم کریں',
  attach: 'منسلک کریں',
};

const ES: Words = {
  typeTo: 'Escribe un mensaje a',
  search: 'Buscar',
  send: 'Enviar',
  voice: 'Mensaje de voz',
  caption: 'Añade un comentario',
  reply: 'Añade una respuesta',
  status: 'Escribe un estado',
  edit: 'Editar mensaje',
  attach: 'Adjuntar',
};

const table: Record<string, Words> = { ur: UR, es: ES };

/** The site's words in the language of the address. */
export const words: Words = table[options.lang] ?? EN;
