import { pointerOutsideOfPreview, setCustomNativeDragPreview } from '@/lib/drag/drag';
import classes from './dragPreview.module.css';

type Native = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage'];

/** Under the pointer goes a small card with the name, not a picture of the whole row. */
export function showName(name: string, nativeSetDragImage: Native) {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: pointerOutsideOfPreview({ x: '12px', y: '8px' }),
    render: ({ container }) => {
      const card = document.createElement('div');
      card.className = classes.card ?? '';
      card.textContent = name;
      container.append(card);
    },
  });
}
