/**
 * Lets a finger move what is drawn: sideways at once, up and down too when the drag began sideways; one that begins up or
 * down scrolls the page, and so does the wheel, which zooms with Ctrl held.
 */
export function panByTouch(container: HTMLElement, scroll: (by: { dx: number; dy: number }) => void): void {
  let last: { x: number; y: number } | null = null;
  container.style.touchAction = 'pan-y';
  container.addEventListener('pointerdown', ({ pointerType, clientX: x, clientY: y }) => {
    if (pointerType === 'touch') last = { x, y };
  });
  container.addEventListener('pointermove', ({ pointerType, clientX: x, clientY: y }) => {
    if (pointerType !== 'touch' || last === null) return;
    scroll({ dx: x - last.x, dy: y - last.y });
    last = { x, y };
  });
  const rest = () => (last = null);
  container.addEventListener('pointerup', rest);
  container.addEventListener('pointercancel', rest);
  const leaveWheelToPage = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
  };
  container.addEventListener('wheel', leaveWheelToPage, { capture: true });
}
