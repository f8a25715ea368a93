import { SURFACE_KINDS, type SurfaceKind } from '../types';
import { isPhrase, PHRASE, valueList } from './entries';
import { expectedId, isKnownId, problem, type Shape } from './reading';
import { expectedSurface, isSurface } from './rule-changes';
import { isHost } from './site-list';

const surfaces = valueList<SurfaceKind>({
  says: `a list of at least one kind of place to write: ${SURFACE_KINDS.join(', ')}`,
  read: (value) => (isSurface(value) ? value : null),
  expected: expectedSurface,
});

/** Kinds of places to write that are covered; a list that leaves none is refused. */
export const surfaceList: Shape<SurfaceKind[]> = {
  ...surfaces,
  read(value, path, fallback, known) {
    const reading = surfaces.read(value, path, fallback, known);
    if (reading.value.length > 0) return reading;
    const problems = [...reading.problems, problem(value, path, this.says, fallback)];
    return { value: fallback, problems };
  },
};

/** Ids of sites. */
export const siteIdList = valueList<string>({
  says: 'a list of site ids',
  read: (value, known) => (isKnownId(value, known.sites) ? value : null),
  expected: (got, known) => expectedId('site', got, known.sites),
});

/** Hosts; one stands for itself and for what is below it. */
export const hostList = valueList<string>({
  says: 'a list of hosts, such as weather.example.gov.pk; one stands for itself and all below it',
  read: (value) => (isHost(value) ? value : null),
  expected: () => 'a host in small letters, such as weather.example.gov.pk',
});

/** Names as they stand in drafts. */
export const phraseList = valueList<string>({
  says: 'a list of names, each in every script that people write it in',
  read: (value) => (isPhrase(value) ? value.trim() : null),
  expected: () => PHRASE,
});
