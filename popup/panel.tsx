import { PanelFrame } from './app/panel-frame.tsx';
import { mount } from './mount.tsx';
import './panel.css';

mount(<PanelFrame />);
