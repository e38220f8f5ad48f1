@echo off
rem Starts Backprop with any Java of release 25 or later.
setlocal
set "lib=%~dp0..\lib"
call "%lib%\find-java.cmd" java
if errorlevel 1 (
  echo backprop: this needs Java 25 or newer; install it or point JAVA_HOME at it. 1>&2
  exit /b 2
)
rem JavaFX supports the module path only; everything else is simpler on the class path.
"%JAVA_HOME%\bin\java.exe" --module-path "%lib%\javafx" --add-modules javafx.controls --enable-native-access=javafx.graphics -cp "%lib%\*" backprop.cli.Main %*
exit /b %errorlevel%
