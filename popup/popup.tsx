import './popup.css';
import { PopupFrame } from './app/owner-app.tsx';
import { prefetch } from './app/use-view.ts';
import { mount } from './mount.tsx';

// the worker opens its store and reads while the page is still being put together
prefetch('app.get', {});
prefetch('home.get', {});
mount(<PopupFrame />);
