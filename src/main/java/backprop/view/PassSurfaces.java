package backprop.view;

import backprop.drawing.PassPicture;
import backprop.drawing.Picture;
import backprop.drawing.SpokenStep;
import backprop.drawing.Style;
import backprop.drawing.Zoom;
import backprop.session.Focus;
import backprop.session.Moment;
import backprop.session.Session;
import backprop.view.Surface.Drawing;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The three pictures of a moment: network, step and timeline, each on a surface of its own. */
final class PassSurfaces {
  private final Session session;
  private final Supplier<PassPicture> pictures;
  private final Surface graph;
  private final Surface panel;
  private final Surface timeline;
  private final GraphZoom zoom;
  private Supplier<Optional<Layers.Network>> other = Optional::empty;
  private BooleanSupplier difference = () -> false;
  private final Ahead ahead = new Ahead();
  private boolean resting;

  /**
   * @param pictures the painter of moments, for the window as it is now
   */
  PassSurfaces(Session session, Supplier<PassPicture> pictures, Fonts fonts) {
    this.session = session;
    this.pictures = pictures;
    graph = surface(this::graphNow, fonts, "bp-graph");
    panel = surface((w, h) -> step(session.moment(), w, h), fonts, "bp-panel");
    timeline = surface((w, h) -> timeline(session.moment(), w, h), fonts, "bp-timeline");
    zoom = new GraphZoom(graph);
    session
        .momentProperty()
        .addListener((observed, before, after) -> {
          if (before.trace().program() != after.trace().program()) {
            zoom.set(Zoom.NONE);
            // Other phases need another width
            timeline.requestLayout();
          }
          if (!resting) {
            all().forEach(Surface::change);
            drawAhead(before);
          }
        });
    session
        .pointedProperty()
        .addListener((observed, before, after) -> List.of(graph, panel).forEach(Surface::refresh));
    zoom.zoomProperty().addListener((observed, before, after) -> graph.refresh());
  }

  private Surface surface(Surface.Painter painter, Fonts fonts, String styleClass) {
    Surface surface = new Surface(painter, fonts);
    surface.setAhead(ahead);
    surface.getStyleClass().add(styleClass);
    return surface;
  }

  private Drawing graphNow(double width, double height) {
    PassPicture painter = pictures.get();
    SpokenStep spoken = new SpokenStep(painter.style().messages(), session.moment());
    graph.setAccessibleText(spoken.network());
    panel.setAccessibleText(spoken.step());
    timeline.setAccessibleText(painter.style().messages().text("spoken.timeline"));
    Zoom seen = zoom.zoom();
    return other
        .get()
        .map(network -> (Drawing) () -> network.draw(painter, width, height, seen))
        .orElseGet(() -> graph(session.moment(), width, height));
  }

  private Drawing graph(Moment moment, double width, double height) {
    return new OfGraph(
        pictures.get().style(), moment, session.lit(moment), width, height, zoom.zoom());
  }

  private Drawing step(Moment moment, double width, double height) {
    boolean wanted = difference.getAsBoolean();
    return new OfStep(pictures.get().style(), moment, session.lit(moment), width, height, wanted);
  }

  private Drawing timeline(Moment moment, double width, double height) {
    return new OfTimeline(pictures.get().style(), moment, width, height);
  }

  /** Where the next key will probably lead is drawn before it is pressed: on, or further back. */
  private void drawAhead(Moment before) {
    boolean wentBack = session.onward().equals(Optional.of(before));
    ahead.want(
        (wentBack ? session.backward() : session.onward())
            .stream()
                .flatMap(moment ->
                    Stream.of(
                        step(moment, panel.getWidth(), panel.getHeight()),
                        graph(moment, graph.getWidth(), graph.getHeight()),
                        timeline(moment, timeline.getWidth(), timeline.getHeight())))
                .toList(),
        panel.scale());
  }

  // Properties

  Surface graph() {
    return graph;
  }

  Surface panel() {
    return panel;
  }

  Surface timeline() {
    return timeline;
  }

  List<Surface> all() {
    return List.of(graph, panel, timeline);
  }

  /** Width at which the timeline has the room to name every phase. */
  double timelineWidth() {
    return timeline.getScene() == null ? 0 : pictures.get().timelineWidth(session.moment());
  }

  /** Height of what is written and drawn in the timeline. */
  double timelineHeight() {
    return timeline.getScene() == null ? 0 : pictures.get().timelineHeight();
  }

  GraphZoom zoom() {
    return zoom;
  }

  // Commands

  /** Lets the network show something else than the moment, whenever there is such a thing. */
  void showInstead(Supplier<Optional<Layers.Network>> network) {
    other = network;
  }

  /** Lets the step show how far a gradient of one's own is off, whenever that is wanted. */
  void showDifference(BooleanSupplier wanted) {
    difference = wanted;
  }

  void setAnimated(boolean animated) {
    all().forEach(surface -> surface.setAnimated(animated));
  }

  /** Draws nothing as long as nobody sees it. */
  void rest(boolean unseen) {
    resting = unseen;
    if (!unseen) {
      refresh();
    }
  }

  /** To be called when the window has another size: letters grow with it. */
  void resized() {
    if (!resting) {
      // The others have another size themselves
      timeline.requestLayout();
      timeline.refresh();
    }
  }

  /** Draws all of them anew, at once. */
  void refresh() {
    timeline.requestLayout();
    all().forEach(Surface::refresh);
  }

  /**
   * Work that draws every step once for nobody, so that formulas are set and code is compiled when
   * a person comes to them. Ask for it when the window is shown; it may run on any thread.
   */
  Runnable rehearsal() {
    PassPicture painter = pictures.get();
    Moment start = Moment.start(session.moment().trace());
    double width = panel.getWidth();
    double height = panel.getHeight();
    double graphWidth = graph.getWidth();
    return () -> {
      for (int position = 0; position <= start.trace().steps().size(); position++) {
        Moment moment = start.at(position);
        painter.step(moment, Optional.empty(), width, height);
        painter.graph(moment, Optional.empty(), graphWidth, height, Zoom.NONE);
      }
    };
  }

  private record OfGraph(
      Style style, Moment moment, Optional<Focus> lit, double width, double height, Zoom zoom)
      implements Drawing {
    @Override
    public Picture draw() {
      return new PassPicture(style).graph(moment, lit, width, height, zoom);
    }
  }

  private record OfStep(
      Style style,
      Moment moment,
      Optional<Focus> lit,
      double width,
      double height,
      boolean difference)
      implements Drawing {
    @Override
    public Picture draw() {
      return new PassPicture(style).step(moment, lit, width, height, difference);
    }
  }

  private record OfTimeline(Style style, Moment moment, double width, double height)
      implements Drawing {
    @Override
    public Picture draw() {
      return new PassPicture(style).timeline(moment, width, height);
    }
  }
}
