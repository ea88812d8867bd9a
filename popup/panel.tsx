import { Panel } from './apply/panel.tsx';
import { mount } from './mount.tsx';
import './panel.css';

mount(<Panel />);
