// What the React page and the Vue page show: a live report whose lines count, are corrected, are taken
// out, put back, and made from scratch although their words are the same; and another article to go to.

const PLACES = ['Halden', 'Moss', 'Larvik']

/** The paragraphs at one tick, as [key, tag, text]. */
export function storm(tick) {
  const place = PLACES[tick % PLACES.length]
  return [
    ['head', 'h1', 'Storm closes the coast road'],
    ['count', 'p', `Live: updated ${tick} times.`],
    ['lead', 'p', 'OSLO — A storm closed the coast road south of Oslo on Monday, and Transport Minister Sigrid Aune asked drivers to stay at home.'],
    [`again-${Math.floor(tick / 2)}`, 'p', '“Nothing on that road is worth a life,” Aune said at a news conference in Oslo.'],
    ['where', 'p', `The police said that the road near ${place} was under water. Inspector Harald Lie said his officers had turned back 300 cars at ${place}.`],
    ...(tick % 4 === 3 ? [] : [['quote', 'p', '“We have not seen waves like this since 1987,” said Berit Nygaard, who keeps the lighthouse at Ula.']]),
    ['sub', 'h2', 'Trains still run'],
    ['end', 'p', 'The railway company Vestbanen said its trains would run all night. Its director, Jonas Falk, told travellers to bring patience and a sandwich.'],
  ]
}

/** The same for the second article, which stands still. */
export function museum() {
  return [
    ['head', 'h1', 'Museum finds a lost map in its own cellar'],
    ['lead', 'p', 'BERGEN — A map that had been missing for ninety years was found on Tuesday in the cellar of the city museum, its director Ingrid Solheim said.'],
    ['quote', 'p', '“We had looked for it everywhere but at home,” Solheim told reporters.'],
    ['end', 'p', 'The historian Peter Dahl will now compare it with the map in Trondheim.'],
  ]
}

/** Names that may be marked on either page, whole. */
export const NAMES = ['Sigrid Aune', 'Aune', 'Harald Lie', 'Lie', 'Berit Nygaard', 'Nygaard', 'Jonas Falk', 'Falk', ...PLACES, 'Ingrid Solheim', 'Solheim', 'Peter Dahl', 'Dahl']

/** Milliseconds of a tick, from the address: ?every=MS. */
export const every = () => Number(new URLSearchParams(location.search).get('every') ?? 1000)

/** Brings the page to life; with ?wait in the address when hydrate() is called. */
export function comeAlive(hydrate) {
  if (!globalThis.document) return // on the server
  if (location.search.includes('wait')) globalThis.hydrate = hydrate
  else hydrate()
}

/** The article that an address means. */
export const storyAt = (hash, tick) => (hash === '#museum' ? museum() : storm(tick))
