package nl.balint.portal.applications.procedure;

import java.util.ArrayList;
import java.util.List;

/** Every act in every state. */
final class Cells {

    private Cells() {}

    static List<Cell> ofJoining() {
        JoinProcedure procedure = new JoinProcedure(ProcedureTerms.STANDARD);
        List<Cell> cells = new ArrayList<>();
        for (List<JoinState> states : Samples.joinStates().values()) {
            List<JoinCase> files = states.stream()
                    .flatMap(state -> Samples.cases(state).stream())
                    .toList();
            for (List<JoinAct> acts : Samples.joinActs().values()) {
                Cell cell = Cell.of(files, acts, Samples.MOMENTS, procedure::take, JoinCase::state);
                cells.add(new Cell(Cell.name(states.get(0)), cell.act(), cell.moves(), cell.refusals()));
            }
        }
        return cells;
    }

    static List<Cell> ofStarting() {
        StartProcedure procedure = new StartProcedure(ProcedureTerms.STANDARD);
        List<Cell> cells = new ArrayList<>();
        for (List<StartState> states : Samples.startStates().values()) {
            List<StartCase> files = states.stream().map(Samples::startCase).toList();
            for (List<StartAct> acts : Samples.startActs().values()) {
                Cell cell = Cell.of(files, acts, Samples.MOMENTS, procedure::take, StartCase::state);
                cells.add(new Cell(Cell.name(states.get(0)), cell.act(), cell.moves(), cell.refusals()));
            }
        }
        return cells;
    }
}
