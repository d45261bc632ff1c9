//! What the company wants for itself: own targets, and what is not relevant for it. No official score knows of it.

use super::form::{edit_line, grid};
use super::{File, card};
use crate::session::Session;
use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{choice, disclosure};
use egui::{Id as EguiId, Ui};
use peil_core::Decimal;
use peil_core::intensity::Composition;
use peil_core::maturity::{Dimension, Question};
use peil_fixtures::advice::{LeftOut, Wishes};
use peil_portfolio::{Deed, Kept, Topic, Wish};
use peil_words::{Key, Words};

/// A typed field of a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Part {
    /// The own target of a dimension.
    Target(Dimension),
    /// Why a topic is not relevant.
    Note(Topic),
}

/// The wishes as the order of the next steps takes them.
pub(super) fn for_advice(kept: &[Kept<Wish>]) -> Wishes {
    let mut wishes = Wishes { targets: targets(kept), ..Wishes::default() };
    let left_out = kept.iter().filter(|kept| !kept.record.relevant).map(|kept| kept.record.topic);
    wishes.left_out = left_out
        .filter_map(|topic| match topic {
            Topic::Technology(technology) => Some(LeftOut::Technology(technology)),
            Topic::Dimension(dimension) => Some(LeftOut::Dimension(dimension)),
            Topic::Item(question, item) => Some(LeftOut::Item(question, item.into())),
            _ => None,
        })
        .collect();
    wishes
}

/// The own target of each dimension, in the order of the questionnaire.
pub(super) fn targets(kept: &[Kept<Wish>]) -> [Option<Decimal>; 6] {
    Dimension::ALL
        .map(|dimension| find(kept, Topic::Dimension(dimension)).and_then(|wish| wish.record.target))
}

/// Every item of a question as a topic.
pub(super) fn items(question: Question) -> impl Iterator<Item = Topic> {
    (0_u8..).take(question.items()).map(move |item| Topic::Item(question, item))
}

fn find(kept: &[Kept<Wish>], topic: Topic) -> Option<&Kept<Wish>> {
    kept.iter().find(|kept| kept.record.topic == topic)
}

fn is_left_out(file: &File, topic: Topic) -> bool {
    find(&file.wishes, topic).is_some_and(|kept| !kept.record.relevant)
}

/// Changes what is wanted on some topics, as one edit; a wish that says nothing any more is removed. True when it is
/// saved.
pub(super) fn save(session: &mut Session, file: &File, topics: &[Topic], change: impl Fn(&mut Wish)) -> bool {
    let company = file.id;
    let mut changed = Vec::new();
    for topic in topics {
        let kept = find(&file.wishes, *topic);
        let neutral = Wish { company, topic: *topic, relevant: true, target: None, note: String::new() };
        let before = kept.map_or_else(|| neutral.clone(), |kept| kept.record.clone());
        let mut wish = before.clone();
        change(&mut wish);
        // The reason goes with what it was the reason for.
        if wish.relevant {
            wish.note.clear();
        }
        if wish != before {
            changed.push((kept.map(|kept| kept.id), (wish != neutral).then_some(wish)));
        }
    }
    changed.is_empty()
        || session
            .edit(Deed::WishChanged, |edit| {
                changed.iter().try_for_each(|(id, wish)| match (id, wish) {
                    (Some(id), Some(wish)) => edit.update(*id, wish),
                    (Some(id), None) => edit.remove(*id),
                    (None, Some(wish)) => edit.insert(wish).map(drop),
                    (None, None) => Ok(()),
                })
            })
            .is_some()
}

/// Shows the own targets and what is not relevant.
pub(super) fn show(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    card(ui, &words.say(Key::WishesTargets), |ui| {
        ui.label(Type::Body.text(words.say(Key::WishesTargetsLead)).color(ui.ink(Ink::Muted)));
        ui.add_space(space::SMALL);
        grid(ui, &Dimension::ALL, |ui, dimension| target(words, session, file, dimension, ui));
    });
    card(ui, &words.say(Key::WishesLeftOut), |ui| {
        ui.label(Type::Body.text(words.say(Key::WishesLeftOutLead)).color(ui.ink(Ink::Muted)));
        ui.add_space(space::SMALL);
        technologies(words, session, file, ui);
        for dimension in Dimension::ALL {
            self::dimension(words, session, file, dimension, ui);
        }
    });
}

fn target(words: &Words, session: &mut Session, file: &File, dimension: Dimension, ui: &mut Ui) {
    let topic = Topic::Dimension(dimension);
    let key = (file.id, Part::Target(dimension));
    let kept = find(&file.wishes, topic).and_then(|kept| kept.record.target);
    let shown = kept.map(|target| words.exact(target)).unwrap_or_default();
    let draft = session.drafts.wishes.get(&key).cloned();
    let mut text = draft.clone().unwrap_or_else(|| shown.clone());
    let label = words.say_with(Key::WishTarget, &[("dimension", words.dimension(dimension).into())]);
    let left = edit_line(ui, &label, &mut text, "", false);
    let read = read_target(words, &text);
    let is_changed = text != draft.unwrap_or(shown);
    if is_changed {
        session.drafts.wishes.insert(key, text);
    }
    match read {
        Ok(target) if left && session.drafts.wishes.contains_key(&key) => {
            if save(session, file, &[topic], |wish| wish.target = target) {
                session.drafts.wishes.remove(&key);
            }
        }
        Ok(_) => {
            let score = session.register.row(file.id).and_then(peil_portfolio::Row::latest_measured);
            let score = score.map(|entry| words.points(entry.dimensions[dimension.index()], 1));
            let remark = score.map_or_else(
                || words.say(Key::WishNoScore),
                |score| words.say_with(Key::WishScore, &[("score", score.into())]),
            );
            ui.label(Type::Small.text(remark).color(ui.ink(Ink::Muted)));
        }
        Err(()) => {
            let fault = words.say(Key::WishTargetWrong);
            ui.label(Type::Small.text(fault).color(ui.ink(Ink::Warning)));
        }
    }
    ui.add_space(space::SMALL);
}

/// A target as typed, 0 to 100; nothing typed is no target.
fn read_target(words: &Words, text: &str) -> Result<Option<Decimal>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = Decimal::parse(text, words.language().notation()).map_err(drop)?.value;
    if read.is_negative() || read > Decimal::HUNDRED { Err(()) } else { Ok(Some(read)) }
}

fn technologies(words: &Words, session: &mut Session, file: &mut File, ui: &mut Ui) {
    let composition = file.scans.first().map_or(Composition::V3In2025, |kept| kept.record.composition);
    let mut topics: Vec<Topic> =
        composition.items().iter().map(|item| Topic::Technology(item.technology)).collect();
    // What was left out under an earlier list of twelve can be taken back too.
    let before = file.wishes.iter().map(|kept| kept.record.topic);
    let before: Vec<Topic> =
        before.filter(|topic| matches!(topic, Topic::Technology(_)) && !topics.contains(topic)).collect();
    topics.extend(before);
    let count = topics.iter().filter(|topic| is_left_out(file, **topic)).count();
    let title = words.say_with(Key::WishesTechnologies, &[("count", count.into())]);
    part(ui, file, None, &title, |ui, file| {
        for topic in topics {
            one(words, session, file, topic, ui);
        }
    });
}

fn dimension(words: &Words, session: &mut Session, file: &mut File, dimension: Dimension, ui: &mut Ui) {
    let topics: Vec<Topic> =
        std::iter::once(Topic::Dimension(dimension)).chain(dimension.questions().flat_map(items)).collect();
    let count = topics.iter().filter(|topic| is_left_out(file, **topic)).count();
    let named = [("dimension", words.dimension(dimension).into()), ("count", count.into())];
    let title = words.say_with(Key::WishesDimension, &named);
    part(ui, file, Some(dimension), &title, |ui, file| {
        for topic in topics {
            one(words, session, file, topic, ui);
        }
    });
}

/// A part that opens on one click; the technologies go without a dimension.
fn part(
    ui: &mut Ui,
    file: &mut File,
    dimension: Option<Dimension>,
    title: &str,
    content: impl FnOnce(&mut Ui, &File),
) {
    let mut is_open = file.choices.open_wishes.contains(&dimension);
    disclosure::head(ui, &mut is_open, title);
    if is_open {
        file.choices.open_wishes.insert(dimension);
        content(ui, file);
        ui.add_space(space::SMALL);
    } else {
        file.choices.open_wishes.remove(&dimension);
    }
}

/// What a topic is called.
fn name(words: &Words, topic: Topic) -> String {
    match topic {
        Topic::Technology(technology) => words.technology(technology),
        Topic::Dimension(_) => words.say(Key::WishWholeDimension),
        Topic::Item(question @ (Question::Q1a | Question::Q1b), item) => {
            let column =
                words.say(if question == Question::Q1a { Key::DmaInvested } else { Key::DmaPlanned });
            format!("{}: {column}", words.item(question, item.into()))
        }
        Topic::Item(question, item) => words.item(question, item.into()),
        _ => topic.code(),
    }
}

/// A topic to tick, with a line for the reason once it is ticked.
fn one(words: &Words, session: &mut Session, file: &File, topic: Topic, ui: &mut Ui) {
    let out = is_left_out(file, topic);
    let what = name(words, topic);
    let label = words.say_with(Key::WishNotRelevant, &[("what", what.as_str().into())]);
    if choice::tick(ui, EguiId::unique(("wish", topic.code())), out, &what, &label).clicked() {
        session.drafts.wishes.remove(&(file.id, Part::Note(topic)));
        save(session, file, &[topic], |wish| wish.relevant = out);
        return;
    }
    if !out {
        return;
    }
    ui.horizontal(|ui| {
        ui.add_space(34.0);
        ui.vertical(|ui| note(words, session, file, topic, &what, ui));
    });
}

fn note(words: &Words, session: &mut Session, file: &File, topic: Topic, what: &str, ui: &mut Ui) {
    let key = (file.id, Part::Note(topic));
    let kept = find(&file.wishes, topic).map(|kept| kept.record.note.clone()).unwrap_or_default();
    let draft = session.drafts.wishes.get(&key).cloned();
    let mut text = draft.clone().unwrap_or_else(|| kept.clone());
    let label = words.say_with(Key::WishNote, &[("what", what.into())]);
    let left = edit_line(ui, &label, &mut text, "", false);
    if text != draft.unwrap_or(kept) {
        session.drafts.wishes.insert(key, text);
    }
    if left {
        save_part(words, session, file, Part::Note(topic));
    }
    ui.add_space(space::HAIR);
}

/// Saves what was typed into a field, where it is right.
pub(super) fn save_part(words: &Words, session: &mut Session, file: &File, part: Part) {
    let key = (file.id, part);
    let Some(text) = session.drafts.wishes.get(&key).cloned() else { return };
    let saved = match part {
        Part::Target(dimension) => match read_target(words, &text) {
            Ok(target) => save(session, file, &[Topic::Dimension(dimension)], |wish| wish.target = target),
            Err(()) => false,
        },
        Part::Note(topic) => save(session, file, &[topic], |wish| text.trim().clone_into(&mut wish.note)),
    };
    if saved {
        session.drafts.wishes.remove(&key);
    }
}
