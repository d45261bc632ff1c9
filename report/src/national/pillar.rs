//! The figures of one pillar, in a table with a row for every indicator.

use super::Subject;
use crate::figures;
use crate::paper::block::Block;
use peil_drawing::picture::belongs;
use peil_words::{Key, Verdict};

impl Subject<'_> {
    pub(super) fn pillar(&self, id: &str, name: &str) -> Vec<Block> {
        let words = self.words;
        let shown = self.of_pillar(id);
        let heading = Block::Heading(2, name.to_owned());
        if shown.is_empty() {
            let milestones = &self.picture.national.milestones;
            let none = Block::text(words.say(Key::OverviewPillarMilestones));
            let any = milestones.iter().any(|milestone| belongs(&milestone.pillar, id));
            return if any { vec![Block::Together(vec![heading, none])] } else { Vec::new() };
        }
        let mut blocks = vec![heading];
        let aimed = shown.iter().filter(|shown| shown.is_aimed());
        let (met, all) = aimed.fold((0_usize, 0_usize), |(met, all), shown| {
            (met + usize::from(shown.card.verdict == Verdict::Met), all + 1)
        });
        if all > 0 {
            let score = [("met", met.into()), ("all", all.into())];
            blocks.push(Block::note(words.say_with(Key::OverviewScore, &score)));
        }
        blocks.extend(figures::tables(words, &shown));
        blocks
    }
}
