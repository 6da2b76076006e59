// Sample articles, all invented for this page, each in a house style of its own. The text files
// are loaded on demand.
export interface Sample {
  title: string
  load(): Promise<string>
}

const text = (file: Promise<{ default: string }>) => file.then((module) => module.default)

export const samples: readonly Sample[] = [
  { title: 'Wire story: ferries', load: () => text(import('./ferries.txt?raw')) },
  { title: 'British business page', load: () => text(import('./lenses.txt?raw')) },
  { title: 'Long feature', load: () => text(import('./lighthouse.txt?raw')) },
]
