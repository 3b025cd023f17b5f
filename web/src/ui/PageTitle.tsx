import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import classes from './PageTitle.module.css';
import { setTitle } from './pageTitle';

type Props = { title: string; children?: ReactNode; before?: ReactNode };

/** Says where the reader is: in the top bar, as the page's heading, and in the browser's tab. */
export function PageTitle({ title, before, children }: Props) {
  const [bar, setBar] = useState<HTMLElement | null>(null);
  useEffect(() => setBar(document.getElementById('page-bar')), []);
  useEffect(() => setTitle(title), [title]);
  if (!bar) return null;
  return createPortal(
    <>
      {before}
      <h1 className={classes.title} title={title}>
        {title}
      </h1>
      {children}
    </>,
    bar,
  );
}
