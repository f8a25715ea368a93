import type { IdentifierKind } from '../rule';
import { apiKey } from './api-key';
import { birthDate } from './birth-date';
import { bulkList } from './bulk-list';
import { card } from './card';
import { cnic } from './cnic';
import { pkDrivingLicence, ukDrivingLicence } from './driving-licence';
import { email } from './email';
import { gpsPosition } from './gps-position';
import { iban } from './iban';
import * as lettered from './lettered';
import * as national from './national';
import { oneTimeCode } from './one-time-code';
import { passport } from './passport';
import { password } from './password';
import { phone } from './phone';
import { pkMobile } from './pk-mobile';
import { pkNtn } from './pk-ntn';
import { randomToken } from './random-token';
import { streetAddress } from './street-address';
import { either, type Identifier } from './types';
import { vehiclePlate } from './vehicle-plate';

/** Every format a rule can name. */
export const identifiers: Readonly<Record<IdentifierKind, Identifier>> = {
  cnic,
  'pk-mobile': pkMobile,
  'pk-ntn': pkNtn,
  'pk-driving-licence': pkDrivingLicence,
  'vehicle-plate': vehiclePlate,
  passport,
  'uk-nino': lettered.nino,
  'uk-nhs': national.nhsNumber,
  'uk-driving-licence': ukDrivingLicence,
  'us-ssn': national.ssn,
  'in-aadhaar': national.aadhaar,
  'in-pan': lettered.pan,
  'es-dni': lettered.dni,
  'fr-nir': either(national.nir, lettered.corsicanNir),
  'de-steuer-id': national.steuerId,
  'it-codice-fiscale': lettered.codiceFiscale,
  'nl-bsn': national.bsn,
  'pl-pesel': national.pesel,
  'be-national': national.belgianNumber,
  'au-tfn': national.tfn,
  'au-abn': national.abn,
  'ca-sin': national.sin,
  iban,
  card,
  email,
  phone,
  'street-address': streetAddress,
  'gps-position': gpsPosition,
  'birth-date': birthDate,
  'bulk-list': bulkList,
  'one-time-code': oneTimeCode,
  password,
  'api-key': apiKey,
  'random-token': randomToken,
};
