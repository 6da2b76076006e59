// Sample articles, all invented for this page, each in a house style of its own. Their texts are one
// file, loaded while the engine is, so that choosing another one asks for nothing.
export interface Sample {
  title: string
  load(): Promise<string>
}

type Texts = typeof import('./texts.js')

const sample = (title: string, name: keyof Texts): Sample => ({
  title,
  load: async () => (await import('./texts.js'))[name],
})

export const samples: readonly Sample[] = [
  sample('Wire story: ferries', 'ferries'),
  sample('British business page', 'lenses'),
  sample('Long feature', 'lighthouse'),
]
