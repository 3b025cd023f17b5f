import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { Search } from './search';

const route = getRouteApi('/frame/search');

/** The search of the page's address; a change shows at once, while the address comes after. */
export function useAsked(): [Search, (search: Search) => void] {
  const given = route.useSearch();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Search>(given);
  const underWay = useRef(0);
  useEffect(() => {
    if (underWay.current === 0) setAsked(given);
  }, [given]);

  function change(next: Search) {
    setAsked(next);
    underWay.current++;
    void navigate({ to: '.', search: next, replace: true }).finally(() => {
      underWay.current--;
    });
  }
  return [asked, change];
}
