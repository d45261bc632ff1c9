//! The questions of one part: ticks, scales, and rows of no, partially and yes.

use crate::theme::{Ink, Themed, Type, Typeset, space};
use crate::widgets::{choice, header, keys};
use egui::{Id, Key as Press, Ui};
use peil_core::maturity::{Answers, Dimension, Kind, Question};
use peil_words::{Key, Words};

/// The width below which the choices stand below their item.
const BESIDE: f32 = 560.0;

const DIGITS: [Press; 6] = [Press::Num0, Press::Num1, Press::Num2, Press::Num3, Press::Num4, Press::Num5];

/// Shows the questions; what is answered is put into `answers`.
pub(super) fn show(
    words: &Words,
    ui: &mut Ui,
    dimension: Dimension,
    answers: &mut Answers,
    arrived: &mut bool,
) {
    let questions = || dimension.questions().filter(|question| *question != Question::Q1b);
    if std::mem::take(arrived) {
        let items: Vec<(Question, usize)> = dimension
            .questions()
            .flat_map(|question| (0..question.items()).map(move |item| (question, item)))
            .collect();
        let first = items.iter().find(|(question, item)| answers.get(*question, *item).is_none());
        if let Some(&(question, item)) = first.or(items.first()) {
            ui.memory_mut(|memory| memory.request_focus(id(question, item, 0)));
        }
    }
    for question in questions() {
        ui.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            let number = Words::question_number(question).trim_end_matches('a');
            header::caption(ui, &words.say_with(Key::AssessmentQuestion, &[("number", number.into())]));
            ui.add_space(-6.0);
            header::heading(ui, Type::Strong, &words.question_asked(question));
            match question.kind() {
                Kind::Ticks if question == Question::Q1a => columns(words, ui, answers),
                Kind::Ticks => ticks(words, ui, question, answers),
                Kind::Steps | Kind::Partly => scales(words, ui, question, answers),
            }
        });
        ui.add_space(space::HAIR);
    }
}

fn id(question: Question, item: usize, choice: u8) -> Id {
    Id::unique(("assessment", question.code(), item, choice))
}

/// Answers an item. The first tick of a question answers the others with "not ticked".
fn put(answers: &mut Answers, question: Question, item: usize, answer: Option<u8>) {
    if question.kind() == Kind::Ticks && answer.is_some() {
        for other in 0..question.items() {
            let now = answers.get(question, other).unwrap_or(0);
            // Zero is on every scale, and the items are those of the question.
            let _ = answers.set(question, other, Some(now));
        }
    }
    let _ = answers.set(question, item, answer);
}

fn ticks(words: &Words, ui: &mut Ui, question: Question, answers: &mut Answers) {
    ui.spacing_mut().item_spacing.y = 0.0;
    for item in 0..question.items() {
        let text = words.item(question, item);
        let is_on = answers.get(question, item) == Some(1);
        if choice::tick(ui, id(question, item, 0), is_on, &text, &text).clicked() {
            put(answers, question, item, Some(u8::from(!is_on)));
        }
    }
    none_of_these(words, ui, question, answers, "");
}

/// That nothing of a question holds, which is another thing than that nobody has asked.
fn none_of_these(words: &Words, ui: &mut Ui, question: Question, answers: &mut Answers, of: &str) {
    let none = words.say(Key::DmaNoneOfThese);
    let is_on = (0..question.items()).all(|item| answers.get(question, item) == Some(0));
    let arguments = [("item", none.as_str().into()), ("choice", of.into())];
    let name = if of.is_empty() { none.clone() } else { words.say_with(Key::AssessmentItem, &arguments) };
    let text = if of.is_empty() { &none } else { &name };
    if choice::tick(ui, id(question, question.items(), 0), is_on, text, &name).clicked() {
        for item in 0..question.items() {
            let _ = answers.set(question, item, (!is_on).then_some(0));
        }
    }
}

/// Question 1: every business area with two things to tick.
fn columns(words: &Words, ui: &mut Ui, answers: &mut Answers) {
    let sides = [(Question::Q1a, Key::DmaInvested), (Question::Q1b, Key::DmaPlanned)];
    let width = ui.available_width();
    for item in 0..Question::Q1a.items() {
        let area = words.item(Question::Q1a, item);
        row(ui, width, &area, None, |ui| {
            for (question, key) in sides {
                let text = words.say(key);
                let arguments = [("item", area.as_str().into()), ("choice", text.as_str().into())];
                let name = words.say_with(Key::AssessmentItem, &arguments);
                let is_on = answers.get(question, item) == Some(1);
                if choice::tick(ui, id(question, item, 0), is_on, &text, &name).clicked() {
                    put(answers, question, item, Some(u8::from(!is_on)));
                }
            }
        });
    }
    for (question, key) in sides {
        none_of_these(words, ui, question, answers, &words.say(key));
    }
}

fn scales(words: &Words, ui: &mut Ui, question: Question, answers: &mut Answers) {
    let kind = question.kind();
    if kind == Kind::Steps {
        let steps: Vec<String> =
            (0..=kind.highest()).map(|step| format!("{step} {}", words.scale(kind, step))).collect();
        ui.label(Type::Small.text(steps.join(" · ")).color(ui.ink(Ink::Muted)));
    }
    let width = ui.available_width();
    for item in 0..question.items() {
        let text = words.item(question, item);
        let now = answers.get(question, item);
        let mut chosen = None;
        let mut has_focus = None;
        let step = now.filter(|_| kind == Kind::Steps).map(|now| words.scale(kind, now));
        row(ui, width, &text, step.as_deref(), |ui| {
            for answer in 0..=kind.highest() {
                let label = words.scale(kind, answer);
                let shown = if kind == Kind::Steps { answer.to_string() } else { label.clone() };
                let said = if kind == Kind::Steps { format!("{answer} {label}") } else { label.clone() };
                let arguments = [("item", text.as_str().into()), ("choice", said.as_str().into())];
                let name = words.say_with(Key::AssessmentItem, &arguments);
                let response =
                    choice::option(ui, id(question, item, answer), now == Some(answer), &shown, &name);
                if response.has_focus() {
                    has_focus = Some(answer);
                }
                if response.clicked() {
                    // A second click takes the answer back.
                    chosen = Some((now != Some(answer)).then_some(answer));
                }
                response.on_hover_text(label);
            }
        });
        // One key for one item: of several in a frame, the next is for the item that gets the focus now.
        let step = |press, modifiers| {
            let steps = (0..=kind.highest()).zip(DIGITS);
            steps
                .into_iter()
                .find_map(|(step, digit)| (digit == press).then_some(step))
                .filter(|_| keys::is_plain(modifiers))
        };
        if let Some(answer) = has_focus.and_then(|_| keys::take_first(ui.ctx(), step)) {
            chosen = Some(Some(answer));
            let next = following(question, item);
            ui.memory_mut(|memory| memory.request_focus(id(next.0, next.1, 0)));
        }
        if let Some(answer) = chosen {
            put(answers, question, item, answer);
        }
    }
}

/// The item after one, on the next question of the part where it was the last; the same where there is none.
fn following(question: Question, item: usize) -> (Question, usize) {
    if item + 1 < question.items() {
        return (question, item + 1);
    }
    let mut after = question.dimension().questions().skip_while(|other| *other != question).skip(1);
    after.next().map_or((question, item), |next| (next, 0))
}

/// An item with its choices beside it, or below it where there is little room.
fn row(ui: &mut Ui, width: f32, text: &str, chosen: Option<&str>, choices: impl FnOnce(&mut Ui)) {
    let item = |ui: &mut Ui| {
        ui.add(egui::Label::new(text).wrap());
        // Below the item, where it takes no room from the choices.
        if let Some(chosen) = chosen {
            ui.label(Type::Small.text(chosen).color(ui.ink(Ink::Muted)));
        }
    };
    if width < BESIDE {
        item(ui);
        ui.horizontal_wrapped(choices);
        ui.add_space(space::HAIR);
    } else {
        ui.horizontal(|ui| {
            let room = width * 0.5 - space::SMALL;
            ui.vertical(|ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = 0.0;
                item(ui);
            });
            choices(ui);
        });
    }
}
