import { useRef } from 'react';
import classes from './Subtasks.module.css';

type Props = {
  label: string;
  level: number;
  onEnter: (text: string) => void;
  onLeave: (text: string) => void;
  /** Both answer whether there is anywhere to go. */
  onIndent: () => boolean;
  onOutdent: () => boolean;
};

/** Enter makes one and stays for the next; several pasted lines are several; Tab goes one level in, Shift+Tab out. */
export function NameField({ label, level, onEnter, onLeave, onIndent, onOutdent }: Props) {
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
      style={{ marginLeft: level * 24, width: `calc(100% - ${level * 24}px)` }}
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
        if (event.key === 'Tab' && (event.shiftKey ? onOutdent() : onIndent())) event.preventDefault();
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        if (!field.value.trim()) leave('');
        else onEnter(field.value);
        field.value = '';
      }}
      onBlur={(event) => leave(event.currentTarget.value)}
    />
  );
}
