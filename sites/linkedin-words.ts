import { FB_COMMENT, FB_POST, FB_SAVE, X_PUBLISH } from './words';

/** Words on the buttons of LinkedIn. Only hints: see `dom/labels.ts`. */

export const LI_POST = [
  ...FB_POST,
  ...X_PUBLISH,
  'Publicera',
  'Schedule',
  'شیڈول کریں',
  'शेड्यूल करें',
  'جدولة',
  'Planen',
  'Programmer',
  'Programar',
  'Agendar',
  'Programma',
  'Inplannen',
  'Planla',
];
export const LI_COMMENT = FB_COMMENT;
/** Of a post or a comment that is written anew. */
export const LI_SAVE = [
  ...FB_SAVE,
  'Save changes',
  'تبدیلیاں محفوظ کریں',
  'Änderungen speichern',
  'Enregistrer les modifications',
  'Guardar cambios',
  'Salvar alterações',
];
