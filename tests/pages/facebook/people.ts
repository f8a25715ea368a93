/** One who can act: the person, or the Page acted as. */
export interface Actor {
  id: string;
  name: string;
}

export const PERSON: Actor = { id: '100001', name: 'Ayesha Khan' };
export const PAGE: Actor = { id: '200002', name: 'Ministry of Climate Change' };

/** Who acts when a page of this address is loaded. */
export function actorAt(url: URL): Actor {
  const page = url.searchParams.get('as') === 'page' || url.pathname.startsWith('/thepage');
  return page ? PAGE : PERSON;
}
