import { short, withLane, withMarks, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** The posts and sections of the list whose names have most in common with what is written: which one is the clerk's to say. */
export const fixPostKnown: FixMaker = (chart, finding, { posts }) => {
  const lane = chart.lanes.find((each) => each.id === finding.target);
  const written = lane?.name ?? chart.nodes.find((each) => each.id === finding.target)?.section ?? '';
  const likeness = (name: string): number => [...new Set(name)].filter((character) => written.includes(character)).length;
  if (lane !== undefined) {
    const taken = new Set(chart.lanes.map((each) => each.name));
    return posts
      .map((post) => ({ post, name: lane.kind === 'section' ? post.section || post.name : `${post.section}${post.name}` }))
      .filter(({ name }) => !taken.has(name))
      .toSorted((first, second) => likeness(second.post.section + second.post.name) - likeness(first.post.section + first.post.name))
      // Posts of one section would be the same offer twice.
      .filter(({ name }, index, offers) => offers.findIndex((offer) => offer.name === name) === index)
      .slice(0, most)
      .map(({ post, name }) => {
        const title = { zh: `改为“${short(name)}”`, en: `Make it "${short(name)}"` };
        return madeFix(`post-known.${post.id}`, title, withLane(chart, lane.id, { name: name.slice(0, 100), postId: post.id }), 'choice');
      });
  }
  const touching = chart.edges.filter((edge) => edge.from === finding.target || edge.to === finding.target).map((edge) => edge.id);
  const sections = [...new Set(posts.map((post) => post.section))].filter((section) => section.trim() !== '');
  return sections
    .toSorted((first, second) => likeness(second) - likeness(first))
    .slice(0, most)
    .map((section) => madeFix(`post-known.${section}`, { zh: `改为“${short(section)}”`, en: `Make it "${short(section)}"` }, withMarks(withNode(chart, finding.target, { section }), touching), 'choice'));
};

// helpers

/** Most names offered. */
const most = 3;
