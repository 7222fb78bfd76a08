// Dragging rows: what is dragged travels as the target of an action, under a picture that says how many.
import type { Target } from '../actions/subject.ts'
import { DRAG_TYPE } from '../frame/drop-action.ts'
import styles from './drag.module.css'

/** @param label how many, in words */
export function startDrag(transfer: DataTransfer, target: Target, label: string): void {
  transfer.setData(DRAG_TYPE, JSON.stringify(target))
  transfer.effectAllowed = 'copyMove'
  const picture = document.createElement('div')
  picture.className = styles.picture ?? ''
  picture.textContent = label
  document.body.append(picture)
  transfer.setDragImage(picture, -12, -8)
  // The browser has drawn it by the next frame.
  requestAnimationFrame(() => picture.remove())
}
