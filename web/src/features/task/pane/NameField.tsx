import { useRef } from 'react';
import classes from './Subtasks.module.css';

type Props = { label: string; onEnter: (text: string) => void; onLeave: (text: string) => void };

/** Enter makes one and stays for the next; several pasted lines are several. */
export function NameField({ label, onEnter, onLeave }: Props) {
  const left = useRef(false);
  const leave = (text: string) => {
    if (left.current) return;
    left.current = true;
    onLeave(text);
  };
  return (
    <input
      className={classes.nameField}
      aria-label={label}
      placeholder={label}
      autoFocus
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        if (!text.includes('\n')) return;
        event.preventDefault();
        onEnter(text);
      }}
      onKeyDown={(event) => {
        const field = event.currentTarget;
        if (event.key === 'Escape') {
          event.stopPropagation();
          leave('');
        }
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (!field.value.trim()) leave('');
        else onEnter(field.value);
        field.value = '';
      }}
      onBlur={(event) => leave(event.currentTarget.value)}
    />
  );
}
