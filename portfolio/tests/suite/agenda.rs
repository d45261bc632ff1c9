//! What is to be done: a plain pass over the records says the same, and every day has its place.

use crate::common::{Place, add, add_company, date};
use peil_core::maturity::{Answers, Stage};
use peil_portfolio::demo::Demo;
use peil_portfolio::{
    Agenda, Assessment, Company, Date, Deed, FollowUp, FollowUpKind, Id, Register, Task, TaskGroup, TaskKind,
    TaskReason, When, Within,
};
use std::collections::BTreeSet;

fn agenda(register: &Register, today: Date) -> Agenda {
    let mut agenda = Agenda::default();
    agenda.update(register, today);
    agenda
}

fn told(agenda: &Agenda) -> Vec<(Id<Company>, TaskKind, String, TaskGroup)> {
    let day = |task: &Task| task.due_on.map_or_else(String::new, |day| day.to_string());
    let one = |task: &Task| (task.company, task.kind, day(task), task.group());
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
            (a, TaskKind::Assessment(Stage::T1), "2026-11-20".to_owned(), TaskGroup::Unfinished),
            (b, TaskKind::Contact, "2026-11-27".to_owned(), TaskGroup::Contacts),
            (b, TaskKind::Assessment(Stage::T0), String::new(), TaskGroup::Unfinished),
        ]
    );
    let tasks: Vec<Task> = agenda.window(0..9).copied().collect();
    assert_eq!(tasks[0].reason, TaskReason::Interval { since: date("2025-11-20") });
    assert_eq!(tasks[0].follow_up_kind(), Some(FollowUpKind::AssessmentT1));
    assert_eq!(tasks[1].reason, TaskReason::Planned(planned));
    assert_eq!((tasks[2].reason, tasks[2].follow_up_kind()), (TaskReason::Begun, None));
    assert_eq!(tasks[2].begun_on, Some(date("2026-11-18")));
    assert_eq!(When::ALL.map(|when| agenda.count(when)), [1, 1, 0, 0, 1]);

    agenda.narrow(Some(When::Overdue), None);
    assert_eq!((agenda.len(), agenda.total()), (1, 3));
    agenda.narrow(Some(When::Overdue), Some(TaskGroup::Contacts));
    assert!(agenda.is_empty());
    agenda.narrow(None, Some(TaskGroup::Contacts));
    assert_eq!(agenda.len(), 1);
    // A week later it stays narrowed down, and the contact is overdue; what nobody planned never is.
    agenda.update(&register, date("2026-11-30"));
    assert_eq!((agenda.len(), agenda.count(When::Overdue)), (1, 2));
    agenda.narrow(Some(When::Undated), None);
    assert_eq!(told(&agenda)[0].0, b);
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
    let days: Vec<_> = list.window(0..all).map(|task| (task.due_on.is_none(), task.due_on)).collect();
    assert!(days.is_sorted(), "the earliest first, and what has no day last");
    let begun: Vec<_> =
        list.window(0..all).filter(|task| task.due_on.is_none()).map(|task| task.begun_on).collect();
    assert!(begun.is_sorted() && begun.iter().all(Option::is_some) && !begun.is_empty());
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

/// List of tasks, report, map and list of companies: late is late.
#[test]
fn what_is_late_is_the_same_wherever_it_is_counted() {
    let place = Place::new();
    let mut store = place.create();
    let today = date("2026-11-22");
    Demo { companies: 600, seed: 42, today }.fill(&mut store).unwrap();
    // Half of the companies a month before that have an assessment which nobody has finished.
    let companies: Vec<_> = store.all::<Company>().unwrap().iter().map(|kept| kept.id).collect();
    let begun = |company: &Id<Company>| Assessment::begun(*company, Stage::T2, date("2025-05-11"));
    store
        .edit(Deed::AssessmentBegun, |edit| {
            let free = |company: &&Id<Company>| {
                edit.of_company::<Assessment>(**company)
                    .unwrap()
                    .iter()
                    .all(|kept| kept.record.stage != Stage::T2)
            };
            let free: Vec<_> = companies.iter().step_by(2).filter(free).collect();
            free.into_iter().try_for_each(|company| edit.insert(&begun(company)).map(|_| ()))
        })
        .unwrap();
    let register = Register::load(&store).unwrap();
    let list = agenda(&register, today);
    let late = register.overdue(today);
    assert!(late.len() > 50, "{}", late.len());
    assert_eq!(list.count(When::Overdue), late.len(), "the list and the report");
    let companies: BTreeSet<_> = late.iter().map(|due| due.company).collect();
    let rows = register.rows().iter().filter(|row| {
        register
            .due_of(row)
            .iter()
            .min_by_key(|due| due.due_on)
            .is_some_and(|due| due.days_overdue(today) > 0)
    });
    assert_eq!(rows.count(), companies.len(), "the list of companies");
    let map = register.provinces(Within::default(), today);
    let on_the_map: u32 = map.provinces.iter().map(|shown| shown.overdue).sum();
    assert_eq!(
        on_the_map as usize,
        companies.len(),
        "the map: every company of the demonstration has a province"
    );
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
