import { mount } from './mount.tsx';
import { Panel } from './panel/panel.tsx';
import './panel.css';

mount(<Panel />);
