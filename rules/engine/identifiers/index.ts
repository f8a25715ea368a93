import type { IdentifierKind } from '../rule';
import { apiKey } from './api-key';
import { card } from './card';
import { cnic } from './cnic';
import { email } from './email';
import { iban } from './iban';
import { oneTimeCode } from './one-time-code';
import { password } from './password';
import { pkMobile } from './pk-mobile';
import type { Identifier } from './types';

/** Every format a rule can name. */
export const identifiers: Readonly<Record<IdentifierKind, Identifier>> = {
  cnic,
  'pk-mobile': pkMobile,
  iban,
  card,
  'one-time-code': oneTimeCode,
  password,
  'api-key': apiKey,
  email,
};
