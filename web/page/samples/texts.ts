// The samples' texts, in one part of the page that is loaded with the first of them.
export { default as ferries } from './ferries.txt?raw'
export { default as lenses } from './lenses.txt?raw'
export { default as lighthouse } from './lighthouse.txt?raw'
