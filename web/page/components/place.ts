// Puts a fixed box beside an element: below it, above it where there is no room, inside the window.
// By CSSOM, since the page's policy forbids style attributes in markup.

const gap = 8

export function placeBeside(box: HTMLElement, anchor: Element) {
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = box
  const { clientWidth, clientHeight } = document.documentElement
  const below = at.bottom + gap
  const above = at.top - gap - height
  const top = below + height <= clientHeight || above < 0 ? below : above
  const clamp = (value: number, size: number, room: number) =>
    Math.max(gap, Math.min(value, room - size - gap))
  box.style.left = `${clamp(at.left, width, clientWidth)}px`
  box.style.top = `${clamp(top, height, clientHeight)}px`
}
