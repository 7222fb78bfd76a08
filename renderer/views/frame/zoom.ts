// The steps in which the window grows and shrinks, in percent.
const STEPS = [50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300]

/** The next step beyond a zoom, or the zoom itself at the end. */
export const zoomed = (zoom: number, by: 'in' | 'out'): number =>
  (by === 'in' ? STEPS.find((step) => step > zoom) : STEPS.findLast((step) => step < zoom)) ?? zoom
