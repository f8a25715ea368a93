import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_BUNDLE_BYTES } from '../../rules/policy/bundle';
import { fetchBundle } from '../../shell/bundle-fetch';
import { EVERY, nextCheck, OVERDUE_SPREAD, SPREAD } from '../../shell/bundle-schedule';
import { says, server, URL } from './bundle-fixtures';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const reasonOf = async () => {
  const fetched = await fetchBundle(URL, null);
  return fetched !== 'unchanged' && 'refused' in fetched ? fetched.refused.reason : fetched;
};

/** A body that gives these many bytes, piece by piece, and counts what was taken of it. */
function flood(bytes: number) {
  const piece = new Uint8Array(64 * 1024).fill(0x20);
  const given = { bytes: 0, cancelled: false };
  const body = new ReadableStream({
    pull(controller) {
      if (given.bytes >= bytes) return controller.close();
      given.bytes += piece.length;
      controller.enqueue(piece);
    },
    cancel() {
      given.cancelled = true;
    },
  });
  return { body, given };
}

describe('fetchBundle', () => {
  it('asks without cookies, referrer, cache or redirect, and sends nothing but the ETag', async () => {
    const { asked } = server(says('words', { ETag: '"7"' }));
    expect(await fetchBundle(URL, '"6"')).toEqual({ text: 'words', etag: '"7"' });
    expect(asked).toEqual([
      {
        url: URL,
        init: {
          headers: { 'If-None-Match': '"6"' },
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'manual',
          referrerPolicy: 'no-referrer',
          signal: expect.any(AbortSignal),
        },
      },
    ]);
  });

  it('knows what has not changed, and asks for no such answer', async () => {
    server(() => new Response(null, { status: 304 }));
    expect(await fetchBundle(URL, '"6"')).toBe('unchanged');
    expect(await reasonOf()).toBe('status');
  });

  it.each([[404], [403], [500], [503], [204]])('refuses HTTP %i', async (status) => {
    server(() => new Response(null, { status }));
    expect(await fetchBundle(URL, null)).toEqual({
      refused: { reason: 'status', detail: `HTTP ${status}` },
    });
  });

  it('follows no redirect', async () => {
    const answer = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    server(() => answer);
    expect(await reasonOf()).toBe('redirected');
  });

  it('says that the server, or its certificate, was not reached', async () => {
    server(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await fetchBundle(URL, null)).toEqual({
      refused: { reason: 'unreachable', detail: 'Failed to fetch' },
    });
  });

  it('says that an answer broke off', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    server(() => new Response(body));
    expect(await reasonOf()).toBe('broken-off');
  });

  it('stops reading at the most that a bundle may be, whatever was announced', async () => {
    for (const headers of [{}, { 'Content-Length': '10' }] as Record<string, string>[]) {
      const { body, given } = flood(50 * 1024 * 1024);
      server(() => new Response(body, { headers }));
      expect(await reasonOf()).toBe('oversize');
      expect(given.bytes).toBeLessThan(MOST_BUNDLE_BYTES + 4 * 64 * 1024);
    }
  });

  it('does not begin to read what is announced as too large', async () => {
    const { body, given } = flood(50 * 1024 * 1024);
    server(() => new Response(body, { headers: { 'Content-Length': '52428800' } }));
    expect(await reasonOf()).toBe('oversize');
    expect(given.bytes).toBeLessThan(1024 * 1024);
  });

  it('lets go of a refused answer', async () => {
    const { asked } = server(() => new Response(flood(1e9).body));
    await fetchBundle(URL, null);
    expect(asked[0]?.init.signal?.aborted).toBe(true);
  });

  it.each(['before its answer', 'in its answer'])(
    'waits 20 s for a server slow %s',
    async (when) => {
      vi.useFakeTimers();
      server((_, { signal }) => {
        const never = new Promise<never>((_done, fail) => {
          signal?.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')));
        });
        if (when === 'before its answer') return never;
        return new Response(new ReadableStream({ pull: () => never }));
      });
      const fetched = fetchBundle(URL, null);
      await vi.advanceTimersByTimeAsync(19_999);
      expect(await Promise.race([fetched, 'waiting'])).toBe('waiting');
      await vi.advanceTimersByTimeAsync(1);
      expect(await fetched).toEqual({ refused: { reason: 'slow', detail: 'more than 20 s' } });
    },
  );
});

describe('nextCheck', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const now = 1_800_000_000_000;

  it('is at once where it was never asked', () => {
    expect(nextCheck({ checkedAt: null, failures: 0 }, now, 0.5)).toBe(now);
  });

  it('is spread round six hours after an answer', () => {
    expect(nextCheck({ checkedAt: now, failures: 0 }, now, 0)).toBe(now + EVERY * (1 - SPREAD));
    expect(nextCheck({ checkedAt: now, failures: 0 }, now, 0.5)).toBe(now + EVERY);
  });

  it('comes sooner after a failure, and more slowly with each further one', () => {
    const waits = [1, 2, 3, 4, 5, 6, 60].map(
      (failures) => (nextCheck({ checkedAt: now, failures }, now, 0.5) - now) / 60_000,
    );
    expect(waits).toEqual([15, 30, 60, 120, 240, 360, 360]);
  });

  it('is never in the past, nor further off than the longest time, whatever the clock says', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 4_000_000_000_000 }),
      fc.nat(1_000),
      chance,
      (checkedAt, failures, random) => {
        const next = nextCheck({ checkedAt, failures }, now, random);
        expect(next).toBeGreaterThanOrEqual(now);
        expect(next).toBeLessThanOrEqual(now + EVERY * (1 + SPREAD));
        // Those whose time came while the browser was closed do not all ask at its start.
        if (checkedAt < now - 2 * EVERY) expect(next).toBe(now + OVERDUE_SPREAD * random);
      },
    );
    fc.assert(property);
  });
});
