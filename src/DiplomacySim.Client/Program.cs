using DiplomacySim.Client;

return await CommandLine.Root().Parse(args).InvokeAsync(new() { EnableDefaultExceptionHandler = false }).Guarded();
