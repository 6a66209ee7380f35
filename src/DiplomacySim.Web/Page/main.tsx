/** The page: which part is shown says the address. */
import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './page.css';
import { takeKey } from './api';
import { go, useAddress } from './address';
import { Link, Window, useKeys } from './parts/basics';
import { ComparePage } from './pages/compare';
import { EnsemblePage, EnsemblesPage } from './pages/ensembles';
import { RunPage } from './pages/run';
import { RunsPage } from './pages/runs';
import { TourPage } from './pages/tour';

const Keys: [string, string][] = [
    ['Space', 'play or pause the exchange'],
    ['← →', 'one act back, one act on, as it unfolds'],
    ['j k', 'choose the next or the previous act'],
    [', .', 'one round back, one round on'],
    ['b', 'branch here'],
    ['n', 'start a run, in the list of runs'],
    ['/', 'search runs'],
    ['g', 'go to the runs'],
    ['?', 'these keys'],
];

function Page() {
    const address = useAddress();
    const [isHelp, setHelp] = useState(false);
    const content = useRef<HTMLDivElement>(null);
    useKeys({ '?': () => setHelp(true), g: () => go('/runs') });
    const [part, first, second] = address.path;
    const isFirst = useRef(true);
    useEffect(() => {
        // Who goes to another page by keyboard or screen reader begins at its start.
        if (!isFirst.current) {
            content.current?.focus({ preventScroll: true });
            scrollTo(0, 0);
        }

        isFirst.current = false;
    }, [part, part === 'runs' || part === 'compare' || part === 'ensembles' ? first : '']);
    const isOf = (of: string) => (part === of || (of === 'runs' && (part === undefined || part === 'compare')) ? 'page' : undefined);
    return (
        <>
            <a
                class="skip"
                href="#content"
                onClick={event => {
                    event.preventDefault();
                    content.current?.focus();
                }}
            >
                To the content
            </a>
            <nav class="bar-top" aria-label="Pages">
                <Link to="/runs" class="name">
                    DiplomacySim
                </Link>
                <Link to="/runs" aria-current={isOf('runs')}>
                    Runs
                </Link>
                <Link to="/ensembles" aria-current={isOf('ensembles')}>
                    Ensembles
                </Link>
                <Link to="/tour" aria-current={isOf('tour')}>
                    Tour
                </Link>
                <button type="button" class="small keys-button" aria-label="Keys" onClick={() => setHelp(true)}>
                    ?
                </button>
            </nav>
            <div id="content" ref={content} tabIndex={-1}>
                {part === undefined || (part === 'runs' && first === undefined) ? (
                    <RunsPage address={address} />
                ) : part === 'runs' ? (
                    <RunPage address={address} key={first} />
                ) : part === 'compare' && first && second ? (
                    <ComparePage address={address} key={`${first}/${second}`} />
                ) : part === 'ensembles' ? (
                    first ? (
                        <EnsemblePage address={address} key={first} />
                    ) : (
                        <EnsemblesPage address={address} />
                    )
                ) : part === 'tour' ? (
                    <TourPage address={address} />
                ) : (
                    <main>
                        <h1>There is no such page</h1>
                        <p>
                            <Link to="/runs">To the runs</Link>
                        </p>
                    </main>
                )}
            </div>
            {isHelp && (
                <Window title="Keys" onClose={() => setHelp(false)}>
                    <dl class="keys-list">
                        {Keys.map(([key, words]) => (
                            <div>
                                <dt>
                                    <kbd>{key}</kbd>
                                </dt>
                                <dd>{words}</dd>
                            </div>
                        ))}
                    </dl>
                </Window>
            )}
        </>
    );
}

takeKey();
render(<Page />, document.getElementById('page')!);
