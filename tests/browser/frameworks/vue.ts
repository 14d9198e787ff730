import { createApp, h, nextTick, shallowRef } from 'vue';
import { fixture } from './fixture';

fixture((root, start) => {
  const state = shallowRef(start);
  const page = () => {
    const { title, note, isNoted, people, items } = state.value;
    return [
      h('h1', title),
      isNoted ? h('p', ['Note: ', h('em', note), ' Read on.']) : null,
      h(
        'ul',
        items.map(({ id, before, word }) => h('li', { key: id }, [before, ' ', h('b', word), '.'])),
      ),
      h('p', [`${people}`, ' people with asthma came.']),
    ];
  };
  createApp({ render: page }).mount(root);
  return async (next) => {
    state.value = next;
    await nextTick();
  };
});
