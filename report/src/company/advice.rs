//! What to do next, and which programmes could help.

use super::Subject;
use crate::paper::block::{Block, Rich, Size};
use peil_core::maturity::{Dimension, Rules};
use peil_drawing::Ink;
use peil_drawing::say;
use peil_drawing::sign::Sign;
use peil_fixtures::SourceDocument;
use peil_fixtures::advice::{
    Applicant, LeftOut, Matched, NextStep, Openness, Situation, Wishes, match_programmes, next_steps,
};
use peil_portfolio::{Date, Kept, Topic, Wish};
use peil_words::Key;

/// What the company wants for itself, as the order of the steps takes it.
pub(super) fn wishes(kept: &[Kept<Wish>]) -> Wishes {
    let mut wishes = Wishes::default();
    for wish in kept.iter().map(|kept| &kept.record) {
        let left_out = match wish.topic {
            Topic::Technology(technology) => LeftOut::Technology(technology),
            Topic::Dimension(dimension) => LeftOut::Dimension(dimension),
            Topic::Item(question, item) => LeftOut::Item(question, item.into()),
            _ => continue,
        };
        if !wish.relevant {
            wishes.left_out.insert(left_out);
        }
        if let Topic::Dimension(dimension) = wish.topic
            && let Some(place) = Dimension::ALL.iter().position(|known| *known == dimension)
            && let Some(target) = wishes.targets.get_mut(place)
        {
            *target = wish.target;
        }
    }
    wishes
}

impl Subject<'_> {
    /// The first of the steps that follow from the latest measurements.
    pub(super) fn steps(&self, most: usize) -> Vec<Block> {
        let words = self.words;
        let scan = self.latest().map(|record| (record.composition, record.scan));
        let finished = self.assessments.iter().rfind(|kept| kept.record.finished);
        // The usual rules count what is missing as nothing and refuse nothing.
        let scored = finished.and_then(|kept| kept.record.answers.score(Rules::default()).ok());
        let mut blocks = vec![Block::Heading(2, words.say(Key::StepsTitle))];
        if scan.is_none() && scored.is_none() {
            blocks.push(Block::text(words.say(Key::ReportNoSteps)));
            return blocks;
        }
        let situation = Situation { scan, assessment: scored.as_ref(), wishes: &self.wishes };
        let steps = next_steps(&self.national.steps, &situation);
        if steps.is_empty() {
            blocks.push(Block::text(words.say(Key::StepsNone)));
            return blocks;
        }
        let item = |next: &NextStep<'_>| {
            let said = |key, text: &str| words.say_with(key, &[("text", text.into())]);
            let (why, first) = (words.text(&next.step.why), words.text(&next.step.first));
            Rich::strong(Size::Body, words.step_title(next))
                .and(format!(" – {}", words.step_reason(next.reason)), false, Ink::Accent)
                .and(format!("\n{}", said(Key::StepWhy, why)), false, Ink::Text)
                .and(format!("\n{}", said(Key::StepFirst, first)), false, Ink::Text)
        };
        let items = steps.iter().take(most).map(item).collect();
        blocks.push(Block::List { numbered: true, items });
        let more = steps.len().saturating_sub(most);
        if more > 0 {
            blocks.push(Block::note(words.say_with(Key::ReportMoreSteps, &[("count", more.into())])));
        }
        blocks
    }

    /// The programmes that fit what is known of the company and are not closed.
    fn fitting(&self, today: Date, most: usize) -> Vec<Matched<'_>> {
        let applicant = Applicant {
            size: self.company.size_class(),
            section: self.company.section,
            province: self.company.province,
            topic: None,
        };
        let matched = match_programmes(&self.national.programmes, applicant, today.into(), None);
        let fits = |matched: &Matched<'_>| {
            matched.failed.is_empty() && !matches!(matched.openness, Openness::Closed { .. })
        };
        matched.into_iter().filter(fits).take(most).collect()
    }

    /// The first of the programmes that fit.
    pub(super) fn programmes(&self, today: Date, most: usize) -> Vec<Block> {
        let words = self.words;
        let shown = self.fitting(today, most);
        let day = words.day(today.into());
        let mut blocks = vec![
            Block::Heading(2, words.say(Key::ProgrammesTitle)),
            Block::note(words.say_with(Key::ProgrammesLead, &[("day", day.into())])),
        ];
        if shown.is_empty() {
            blocks.push(Block::text(words.say(Key::ReportNoProgrammes)));
        }
        let items = shown.iter().map(|matched| {
            let programme = matched.programme;
            let sign = if matched.undecided.is_empty() { Sign::OnLine } else { Sign::Open };
            let amount = words.programme_amount(matched);
            let facts = [words.programme_match(matched), words.openness(matched.openness), amount];
            let facts = facts.iter().filter(|fact| !fact.is_empty());
            let facts: Vec<String> = facts.map(|fact| format!("{}.", say::capital(fact))).collect();
            let item = Rich::strong(Size::Body, words.text(&programme.name))
                .and(format!(" – {}", words.programme_kind(programme.kind)), false, Ink::Muted)
                .and(format!("\n{}", words.text(&programme.about)), false, Ink::Text)
                .and(format!("\n{}", facts.join(" ")), false, Ink::Muted);
            (sign.scene(15.0), item)
        });
        blocks.push(Block::Marked(items.collect()));
        vec![Block::Together(blocks)]
    }

    /// Where what is said of the programmes stands.
    pub(super) fn sources(&self, today: Date, most: usize) -> Vec<Rich> {
        let catalogue = &self.national.catalogue;
        let mut sources: Vec<&SourceDocument> = Vec::new();
        for matched in self.fitting(today, most) {
            let document = catalogue.source(matched.programme.source);
            sources.extend(document.filter(|document| !sources.iter().any(|known| known.id == document.id)));
        }
        let named = |document: &SourceDocument| {
            let mut item = Rich::muted(Size::Fine, format!("{}: ", self.words.say(Key::ProgrammesTitle)));
            item.spans.extend(crate::source::item(self.words, document).spans);
            item
        };
        sources.into_iter().map(named).collect()
    }
}
