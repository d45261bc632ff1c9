//! How the scanned companies are spread over the levels.

use super::Subject;
use crate::paper::block::{Block, Cell, Column, Rich, Size, Table};
use peil_core::Unit;
use peil_core::intensity::{Case, Level};
use peil_drawing::shares::{self, ShareBar};
use peil_portfolio::ScanFigures;
use peil_words::Key;

/// How large the bars are on paper.
const SCALE: f32 = 0.66;

impl Subject<'_> {
    pub(super) fn levels(&self) -> Vec<Block> {
        let words = self.words;
        let Some(scans) = self.scans() else { return Vec::new() };
        let bars = self.bars(scans);
        let parts: Vec<String> = bars.iter().map(|bar| format!("{}: {}", bar.name, bar.text)).collect();
        let scene = shares::scene(&bars, crate::paper::TEXT / SCALE);
        let mut blocks = vec![
            Block::Heading(2, words.say(Key::DashboardLevels)),
            Block::Figure { scene, scale: SCALE, alt: parts.join("; ") },
        ];
        if bars.iter().any(|bar| bar.share.0 != bar.share.1) {
            let legend = Rich::new(Size::Small, words.say(Key::DashboardLevelsUnsure));
            blocks.push(Block::Marked(vec![(shares::sample(false), legend)]));
        }
        let others: Vec<&ScanFigures> =
            self.overview.figures.scans.iter().filter(|of| of.composition() != scans.composition()).collect();
        if !others.is_empty() {
            blocks.push(Block::note(words.say(Key::DashboardListsApart)));
            blocks.push(Block::Table(self.lists(&others)));
        }
        vec![Block::Together(blocks)]
    }

    fn bars(&self, scans: &ScanFigures) -> Vec<ShareBar> {
        let (worst, best) = (scans.level_shares(Case::Worst), scans.level_shares(Case::Best));
        let all = Level::ALL.into_iter().zip(worst.into_iter().zip(best));
        let bar = all.map(|(level, (one, other))| {
            let share = if one <= other { (one, other) } else { (other, one) };
            ShareBar {
                name: self.words.level(level),
                text: self.level(scans, level),
                share,
                marks: Vec::new(),
            }
        });
        bar.collect()
    }

    /// How many are at a level, and which share: at least and at most where answers are unknown.
    fn level(&self, scans: &ScanFigures, level: Level) -> String {
        let words = self.words;
        let at = |case| {
            let place = Level::ALL.iter().position(|known| *known == level).unwrap_or_default();
            let share = scans.level_shares(case).get(place).copied().unwrap_or_default();
            (scans.tally().at_level(level, case), share)
        };
        let (one, other) = (at(Case::Worst), at(Case::Best));
        let percent = |share| words.value(share, Unit::Percent, 1);
        if one == other {
            return format!("{} · {}", words.count(one.0), percent(one.1));
        }
        let (least, most) = if one.1 <= other.1 { (one, other) } else { (other, one) };
        let counts = words.range(&words.count(least.0.min(most.0)), &words.count(most.0.max(least.0)));
        format!("{counts} · {}", words.range(&percent(least.1), &percent(most.1)))
    }

    /// The other lists, which are not comparable.
    fn lists(&self, scans: &[&ScanFigures]) -> Table {
        let words = self.words;
        let mut columns = vec![Column::left(words.say(Key::DashboardList))];
        columns.push(Column::right(words.say(Key::ShareThereAre)));
        columns.extend(Level::ALL.map(|level| Column::right(words.level(level))));
        let rows = scans.iter().map(|scans| {
            let companies: Cell = words.count(scans.companies().into()).into();
            let levels = Level::ALL.map(|level| Cell::from(self.level(scans, level)));
            let name: Cell = words.composition(scans.composition()).into();
            [name, companies].into_iter().chain(levels).collect()
        });
        Table { rows: rows.collect(), columns }
    }
}
