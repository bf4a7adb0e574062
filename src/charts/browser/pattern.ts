const SIZE = 6;

/** The filling of a series on a canvas: solid for the first, hatched for the second, dotted for the third. */
export function fillPattern(series: number, ink: string, ground: string): string | CanvasPattern {
  if (series === 0) return ink;
  const tile = document.createElement('canvas');
  tile.width = SIZE;
  tile.height = SIZE;
  const context = tile.getContext('2d');
  if (!context) return ink;
  context.fillStyle = ground;
  context.fillRect(0, 0, SIZE, SIZE);
  context.fillStyle = ink;
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  if (series === 1) {
    for (const shift of [-SIZE, 0, SIZE]) {
      context.moveTo(shift - 1, SIZE + 1);
      context.lineTo(shift + SIZE + 1, -1);
    }
    context.stroke();
  } else {
    context.fillRect(1, 1, 2, 2);
    context.fillRect(4, 4, 2, 2);
  }
  return context.createPattern(tile, 'repeat') ?? ink;
}
