import { refused, type Shape } from './reading';

/** Longest address, UTF-16 units. */
const MOST = 500;
/** A named host, no user name in front of it, any path. */
const PAGE = /^https:\/\/[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)+(?::[0-9]{1,5})?(?:[/?#]\S*)?$/u;

/** The address of a web page, or an empty text for none. */
export const httpsPage: Shape<string> = {
  says: `an address with https:// and a host name, at most ${MOST} characters`,
  schema: { type: 'string' },
  read(value, path, fallback) {
    const usable = typeof value === 'string' && value.length <= MOST && PAGE.test(value);
    if (value === '' || usable) return { value, problems: [] };
    return refused(value, path, this.says, fallback);
  },
};
