/** The Urdu comma as an outline, in a box of 24 by 24: our mark needs no font. */
export const COMMA_PATH =
  'M15.6 4.2C10.6 5.6 7.7 9.4 7.7 14.2c0 3.3 2 5.6 4.6 5.6 2.4 0 4.1-1.8 4.1-4.1 0-2.3-1.7-4-3.9-4-.6 0-1.1.1-1.5.3.5-3 2-5.9 4.6-7.8Z';
