// where the bundle begins: without this file every page would be in the first one
import './start';
