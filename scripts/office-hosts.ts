import { isHost } from '../rules/policy/site-list';

/**
 * Match patterns of the hosts that an office builds into its own package, where its browsers' policy
 * cannot give access to them. `given`: host names with commas between, as `EHTIYAT_HOSTS` has them.
 *
 * @throws on a name that is no host, with what was expected.
 */
export function officeHosts(given: string | undefined): string[] {
  const hosts = (given ?? '').split(',').map((host) => host.trim());
  return hosts
    .filter((host) => host !== '')
    .map((host) => {
      if (isHost(host)) return `https://${host}/*`;
      throw new Error(
        `EHTIYAT_HOSTS: ${JSON.stringify(host)} is no host; expected names as forum.example.gov.pk, with commas between`,
      );
    });
}
