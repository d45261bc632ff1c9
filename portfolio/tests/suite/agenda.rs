//! What is to be done: a plain pass over the records says the same, and every day has its place.

use crate::common::{Place, add, add_company, date};
use peil_core::maturity::{Answers, Stage};
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Agenda, Assessment, Company, Date, Deed, FollowUp, FollowUpKind, Id, Register, Task, TaskGroup, TaskKind,
    TaskReason, When,
};

fn agenda(register: &Register, today: Date) -> Agenda {
    let mut agenda = Agenda::default();
    agenda.update(register, today);
    agenda
}

fn told(agenda: &Agenda) -> Vec<(Id<Company>, TaskKind, String, TaskGroup)> {
    let one = |task: &Task| (task.company, task.kind, task.due_on.to_string(), task.group());
    agenda.window(0..agenda.len()).map(one).collect()
}

#[test]
fn what_is_due_planned_and_unfinished_stands_on_one_list() {
    let place = Place::new();
    let mut store = place.create();
    let made = |company, stage, on: &str, finished| Assessment {
        answers: Answers::zero(),
        finished,
        ..Assessment::begun(company, stage, date(on))
    };
    let (a, b) = (add_company(&mut store, "A"), add_company(&mut store, "B"));
    add(&mut store, Deed::AssessmentBegun, &made(a, Stage::T0, "2025-11-20", true));
    // T1 was due on the 20th and is under way: one thing to do, not two.
    add(&mut store, Deed::AssessmentBegun, &made(a, Stage::T1, "2026-11-19", false));
    add(&mut store, Deed::AssessmentBegun, &made(b, Stage::T0, "2026-11-18", false));
    let contact = FollowUp {
        company: b,
        kind: FollowUpKind::Contact,
        due_on: date("2026-11-27"),
        done_on: None,
        note: String::new(),
    };
    let planned = add(&mut store, Deed::FollowUpChanged, &contact);
    let done = FollowUp { done_on: Some(date("2026-11-01")), ..contact.clone() };
    add(&mut store, Deed::FollowUpChanged, &done);
    let register = Register::load(&store).unwrap();
    let mut agenda = agenda(&register, date("2026-11-23"));
    assert_eq!(
        told(&agenda),
        [
            (b, TaskKind::Assessment(Stage::T0), "2026-11-18".to_owned(), TaskGroup::Unfinished),
            (a, TaskKind::Assessment(Stage::T1), "2026-11-20".to_owned(), TaskGroup::Unfinished),
            (b, TaskKind::Contact, "2026-11-27".to_owned(), TaskGroup::Contacts),
        ]
    );
    let tasks: Vec<Task> = agenda.window(0..9).copied().collect();
    assert_eq!((tasks[0].reason, tasks[0].follow_up_kind()), (TaskReason::Begun, None));
    assert_eq!(tasks[1].reason, TaskReason::Interval { since: date("2025-11-20") });
    assert_eq!(tasks[1].follow_up_kind(), Some(FollowUpKind::AssessmentT1));
    assert_eq!(tasks[2].reason, TaskReason::Planned(planned));
    assert_eq!(When::ALL.map(|when| agenda.count(when)), [2, 1, 0, 0]);

    agenda.narrow(Some(When::Overdue), None);
    assert_eq!((agenda.len(), agenda.total()), (2, 3));
    agenda.narrow(Some(When::Overdue), Some(TaskGroup::Contacts));
    assert!(agenda.is_empty());
    agenda.narrow(None, Some(TaskGroup::Contacts));
    assert_eq!(agenda.len(), 1);
    // A week later it stays narrowed down, and the contact is overdue.
    agenda.update(&register, date("2026-11-30"));
    assert_eq!((agenda.len(), agenda.count(When::Overdue)), (1, 3));
}

#[test]
fn every_task_is_in_one_time_and_one_group_and_follows_the_intervals() {
    let place = Place::new();
    let mut store = place.create();
    let today = date("2026-11-22");
    Demo { companies: 400, seed: 3, today }.fill(&mut store).unwrap();
    let mut register = Register::load(&store).unwrap();
    let mut list = agenda(&register, today);
    let all = list.total();
    let unfinished: usize = register
        .rows()
        .iter()
        .flat_map(|row| row.assessments().iter().filter(|entry| row.measured(entry.stage).is_none()))
        .count();
    assert!(unfinished > 0);
    list.narrow(None, Some(TaskGroup::Unfinished));
    assert_eq!(list.len(), unfinished, "each stands on the list once");
    list.narrow(None, None);
    assert!(told(&list).windows(2).all(|two| two[0].2 <= two[1].2), "the earliest first");
    let mut times = 0;
    for when in When::ALL {
        list.narrow(Some(when), None);
        assert_eq!(list.len(), list.count(when));
        times += list.len();
    }
    assert_eq!(times, all);

    let late = list.count(When::Overdue);
    let mut settings = store.settings().unwrap();
    settings.months_to_t1 = 60;
    let touched = store.edit(Deed::SettingChanged, |edit| edit.set(&settings)).unwrap().touched;
    register.refresh(&store, &touched).unwrap();
    list.update(&register, today);
    assert!(list.count(When::Overdue) < late, "{} of {late}", list.count(When::Overdue));
}

#[test]
fn the_week_ends_on_sunday_and_the_month_on_its_last_day() {
    // A Sunday.
    let today = date("2026-11-22");
    for (day, when) in [
        ("2026-11-21", When::Overdue),
        ("2026-11-22", When::ThisWeek),
        ("2026-11-23", When::ThisMonth),
        ("2026-11-30", When::ThisMonth),
        ("2026-12-01", When::Later),
        ("2027-11-22", When::Later),
    ] {
        assert_eq!(When::of(date(day), today), when, "{day}");
    }
    // A week that reaches into the next month.
    assert_eq!(When::of(date("2026-12-06"), date("2026-11-30")), When::ThisWeek);
    assert_eq!(When::of(date("2026-12-07"), date("2026-11-30")), When::Later);
}
