import './popup.css';
import { mount } from './mount.tsx';
import { OwnerApp } from './owner-app.tsx';
import { prefetch } from './use-view.ts';

// the worker opens its store and reads while the page is still being put together
prefetch('app.get', {});
prefetch('home.get', {});
mount(<OwnerApp frame="popup" />);
