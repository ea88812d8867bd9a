import { useEffect, useRef } from 'react';

const LABELS = ['Panel A', 'Panel B', 'Panel C'];

/** A form of a make nobody knows: painted text, clickable boxes, and not one editable element. */
export function UnknownForm() {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const brush = canvas.current?.getContext('2d');
    if (!brush) return;
    brush.font = '15px sans-serif';
    LABELS.forEach((label, index) => {
      brush.strokeRect(4.5, 24.5 + index * 60, 480, 30);
      brush.fillText(label, 4, 18 + index * 60);
    });
  }, []);
  return (
    <div>
      <canvas ref={canvas} width={500} height={190} />
      <div className="box">Done</div>
    </div>
  );
}
