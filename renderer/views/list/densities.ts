// How tall the rows of the three densities are, in pixels of a window that is not zoomed; row.module.css draws them.
import type { Settings } from '../../state/appearance.ts'

export type Density = Settings['density']

export const ROW_PX: Record<Density, number> = { compact: 29, normal: 74, relaxed: 92 }
export const HEADER_PX: Record<Density, number> = { compact: 24, normal: 31, relaxed: 34 }
