import { qrCode } from '../carriers/qr-code.ts';
import { paintInlineSvg } from '../paint/svg.ts';

/** A QR code of the text as an SVG element; `id` as in `paintInlineSvg`. */
export function qrDrawing(text: string, id: string, name: string): string {
  const size = 100;
  const scene = { width: size, height: size, items: [qrCode(text, { x: 0, y: 0 }, size)] };
  return paintInlineSvg(scene, { id, name, description: text, role: 'img', seal: null, paper: '#ffffff' });
}
