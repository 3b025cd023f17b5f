import { IconMinus, IconPlus, IconZoomOut } from '@tabler/icons-react';
import { useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { boxOf } from './camera';
import { followPointers } from './gestures';
import { Hint } from './Hint';
import classes from './MapDrawing.module.css';
import { type Standout, standoutsQuery } from './map';
import { Neighbours } from './Neighbours';
import type { Place } from './place';
import { Stage } from './stage';
import { useSayings } from './useSayings';
import { beside, isArrow } from './walk';

type Props = {
  root: Place;
  byId: ReadonlyMap<string, Place>;
  lit: ReadonlySet<Place> | null;
  chosen: Place;
  onChoose: (place: Place) => void;
};

const step = 1.6;
/** Smaller than this, the place around it is shown from nearer. */
const legible = 24;

/** The picture: wheel and pinch bring it nearer, drags move it, a click or Enter goes down, Escape up. */
export function MapDrawing({ root, byId, lit, chosen, onChoose }: Props) {
  const { t } = useTranslation('map');
  const navigate = useNavigate();
  const say = useSayings();
  const id = useId();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [nearby, setNearby] = useState<string[]>([]);
  const [hover, setHover] = useState<{ place: Place; x: number; y: number } | null>(null);
  const near = useStandouts(nearby);
  /** By whom the place was chosen last: what somebody else chooses is gone to. */
  const own = useRef<string | null>(null);

  useEffect(() => {
    if (!canvas.current) return;
    const made = new Stage(canvas.current, { onRest: setNearby });
    setStage(made);
    return () => made.close();
  }, []);
  useEffect(() => {
    stage?.show(root, { say, lit, selected: chosen, near, byId });
  }, [stage, root, say, lit, chosen, near, byId]);
  useEffect(() => {
    if (!stage || own.current === chosen.id) return;
    own.current = chosen.id;
    stage.goTo(chosen);
  }, [stage, chosen]);

  const act = useRef({ pick: (_: Place) => {} });
  useEffect(() => {
    act.current.pick = (place) => {
      own.current = place.id;
      setHover(null);
      stage?.goTo(place);
      onChoose(place);
    };
  });
  useEffect(() => {
    const element = canvas.current;
    if (!element || !stage) return;
    return followPointers(element, stage, {
      onPick: (place) => act.current.pick(place),
      onHover: (place, x, y) => setHover(place?.parent ? { place, x, y } : null),
    });
  }, [stage]);

  function look(place: Place | null | undefined) {
    if (!place || !stage) return;
    own.current = place.id;
    const { camera, size } = stage.view();
    const box = boxOf(place, camera);
    const isOut = box.x < 0 || box.y < 0 || box.x + box.w > size.width || box.y + box.h > size.height;
    if (isOut || Math.min(box.w, box.h) < legible) stage.goTo(place.parent ?? place);
    onChoose(place);
  }
  /** What a key does; false where it is not for the map. */
  function press(key: string): boolean {
    if (!stage) return false;
    if (isArrow(key)) look(beside(chosen, key, stage.view().camera));
    else if (key === 'Enter' || key === ' ') goDown();
    else if (key === 'Escape' || key === 'Backspace') act.current.pick(chosen.parent ?? root);
    else if (key === '+' || key === '=') stage.zoom(step);
    else if (key === '-') stage.zoom(1 / step);
    else if (key === '0' || key === 'Home') act.current.pick(root);
    else return false;
    return true;
  }
  function goDown() {
    const [first] = chosen.places;
    if (first) {
      stage?.goTo(chosen);
      own.current = first.id;
      onChoose(first);
    } else if (chosen.project)
      void navigate({ to: '/project/$projectGid/overview', params: { projectGid: chosen.id } });
    else if (chosen.goal) void navigate({ to: '/goal/$goalGid', params: { goalGid: chosen.goal.gid } });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !press(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={classes.drawing}>
      <div
        role="tree"
        aria-label={t('map')}
        aria-activedescendant={`${id}-${chosen.id}`}
        tabIndex={0}
        className={classes.tree}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} className={classes.canvas} aria-hidden />
        <Neighbours id={id} place={chosen} />
      </div>
      {hover && stage && <Hint {...hover} box={stage.boxOf(hover.place)} room={stage.view().size} />}
      <div className={classes.zoom}>
        <button type="button" aria-label={t('nearer')} onClick={() => stage?.zoom(step)}>
          <IconPlus size={16} stroke={1.8} aria-hidden />
        </button>
        <button type="button" aria-label={t('farther')} onClick={() => stage?.zoom(1 / step)}>
          <IconMinus size={16} stroke={1.8} aria-hidden />
        </button>
        <button type="button" aria-label={t('wholeMap')} onClick={() => act.current.pick(root)}>
          <IconZoomOut size={16} stroke={1.8} aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** What stands out in the projects that are near. */
function useStandouts(projects: string[]): ReadonlyMap<string, Standout[]> {
  const answers = useQueries({ queries: projects.map(standoutsQuery) });
  const key = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers are others each time; when they came says whether they are.
  return useMemo(
    () => new Map(projects.flatMap((gid, at) => (answers[at]?.data ? [[gid, answers[at].data]] : []))),
    [projects, key],
  );
}
